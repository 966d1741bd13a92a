// Says what a JSON report of vitest holds: "passed failed" on the first line, then each failure with its first lines.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** A frame of somebody else's code helps nobody. */
const foreign = (line) => /^\s+at .*(node_modules|node:|new Promise)/.test(line);
const firstLines = (text) =>
  text
    .trim()
    .split("\n")
    .filter((line) => !foreign(line))
    .slice(0, 12)
    .join("\n  ");

/** What went wrong in the tests of a file, or outside of them: in its imports and hooks. */
const failuresOf = (file) => {
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  const outside = { fullName: "the file", failureMessages: [file.message] };
  const all = file.status === "failed" && failed.length === 0 ? [outside] : failed;
  return all.map(
    (test) =>
      `- ${relative(process.cwd(), file.name)}: ${test.fullName}\n  ${firstLines(test.failureMessages.join("\n"))}`,
  );
};

const said = (path) => {
  try {
    const report = JSON.parse(readFileSync(path, "utf8"));
    const unseen = report.success || report.numFailedTests > 0 ? 0 : 1;
    return [`${report.numPassedTests} ${report.numFailedTests + unseen}`, ...report.testResults.flatMap(failuresOf)];
  } catch (error) {
    return ["0 1", `- no report: ${error}`];
  }
};

console.log(said(process.argv[2] ?? "").join("\n"));
