// Says what a JSON report of vitest holds: "passed failed" on the first line, then each failure with its first lines.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const own = (line) => !/^\s+at (?!.*\/(test|functions|domain|web|local|infra|schemas)\/)|node_modules/.test(line);
const lines = (text) => text.trim().split("\n").filter(own).slice(0, 12).join("\n  ");

/** What went wrong in the tests of a file, and in the file outside of them (its imports and hooks). */
const failuresOf = (file) => {
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  const own =
    file.status === "failed" && failed.length === 0 ? [{ fullName: "the file", failureMessages: [file.message] }] : [];
  return [...failed, ...outside].map(
    (test) => `- ${relative(process.cwd(), file.name)}: ${test.fullName}\n  ${lines(test.failureMessages.join("\n"))}`,
  );
};

try {
  const report = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
  const unseen = report.success || report.numFailedTests > 0 ? 0 : 1;
  console.log(report.numPassedTests, report.numFailedTests + unseen);
  console.log(report.testResults.flatMap(failuresOf).join("\n"));
} catch (error) {
  console.log(`0 1\n- no report: ${error}`);
}
