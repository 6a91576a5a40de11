import { readFileSync } from 'node:fs';

/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [reason] why it could not run at all
 * @property {number} [secondTry] how many of those that passed did so only when they were tried again
 */

/**
 * What a vitest run came to. A run that ended badly without a failed test (a file that does not load, a leak) has failed.
 * @param {string} name
 * @param {string} file its JSON report
 * @param {number} status its exit status
 * @returns {SuiteResult}
 */
export function vitestResult(name, file, status) {
  const report = readJson(file);
  const failed = report?.numFailedTests ?? 0;
  return {
    name,
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * The same for a Playwright run. A test that passed only when it was tried again has passed, and is told of.
 * @param {string} name
 * @param {string} file
 * @param {number} status
 * @returns {SuiteResult}
 */
export function playwrightResult(name, file, status) {
  const stats = readJson(file)?.stats;
  const failed = stats?.unexpected ?? 0;
  const secondTry = stats?.flaky ?? 0;
  return {
    ...{ name, secondTry },
    passed: (stats?.expected ?? 0) + secondTry,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: stats?.skipped ?? 0,
  };
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The run ended before it could write its report; its status says the rest.
    return null;
  }
}
