/**
 * ESLint rule: whoever switches a rule off says why, after two dashes, and says which rule.
 *   // eslint-disable-next-line no-restricted-syntax -- the one place where a date is parsed
 */
export const describedSuppressions = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const [, rules, reason] =
          /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)(.*?)(?:\s--\s+(.*))?$/s.exec(comment.value) ?? [];
        if (rules === undefined) continue;
        // At line 0, before everything: a comment that switches off all rules would switch this one off too.
        const report = (message) =>
          context.report({ loc: { line: 0, column: 0 }, message: `Line ${comment.loc.start.line}: ${message}` });
        if (!reason?.trim()) report('a suppression says why, after " -- ".');
        if (!rules.trim()) report('a suppression names the rule it switches off.');
      }
    },
  }),
};
