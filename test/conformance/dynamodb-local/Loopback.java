import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Starts DynamoDB Local on 127.0.0.1 alone and prints its port. Its own start listens on every network interface. */
public class Loopback {
  public static void main(String[] arguments) throws Exception {
    DynamoDBProxyServer database = ServerRunner.createServerFromCommandLineArgs(
        new String[] {"-inMemory", "-sharedDb", "-disableTelemetry"});
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    ServerConnector connector = (ServerConnector) ((Server) field.get(database)).getConnectors()[0];
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    database.start();
    System.out.println("listening on " + connector.getLocalPort());
    while (System.in.read() >= 0) {} // ends with the process that started it
    System.exit(0);
  }
}
