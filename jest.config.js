/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // in processes of their own: in one process restify's changes to http would reach every test
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/before-all.ts',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testTimeout: 120_000,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};
