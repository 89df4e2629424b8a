/** Begins what a test suite prints in the extension host, so that it is known from what VS Code itself logs there. */
export const SUITE_MARK = '│ '
