/** The names of the stages of `npm test`, in their order. */
export const stageNames = ['types', 'lint', 'unused', 'build', 'sizes', 'addons-linter', 'unit', 'e2e'];
