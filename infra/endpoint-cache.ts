/**
 * In place of `@aws-sdk/endpoint-cache` in the bundles. The client of DynamoDB makes one when it is made, but none of its
 * commands discovers endpoints, so nothing is ever kept in it, and 8 kB of lists and queues stay out of every function.
 */
export class EndpointCache {
  getEndpoint(): never {
    throw new TypeError("Endpoints are not discovered");
  }
}
