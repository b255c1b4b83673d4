// The language's own words (site/docs/language.md, 9 and 10).
export const openers = new Set(["if", "for", "while", "case", "capture", "with", "wrap", "func", "tablerow", "do"]);
export const middles = new Set(["else", "when"]);
export const keywords = new Set([
  ...openers, ...middles, "end", "in", "break", "continue", "ret", "readonly", "import", "include", "and", "or", "not",
]);
export const constants = new Set(["true", "false", "null", "empty", "this"]);

// What completion says about them where the page hands over no list of its own.
export const keywordHelp = [
  { name: "if", description: "Shows what follows only if the condition holds. Ends with end." },
  { name: "else", description: "What to show otherwise." },
  { name: "end", description: "Ends if, for, case, capture, with and the like." },
  { name: "for", description: "Repeats what follows for each item: for item in order.items. Ends with end." },
  { name: "in", description: "Names the list of a for." },
  { name: "case", description: "Chooses by a value, with one when for each. Ends with end." },
  { name: "when", description: "One choice of a case." },
  { name: "capture", description: "Keeps what follows under a name instead of showing it. Ends with end." },
  { name: "with", description: "Lets you leave out the first part of names. Ends with end." },
  { name: "include", description: "Puts one of your snippets here: include 'footer'." },
  { name: "break", description: "Leaves the for." },
  { name: "continue", description: "Goes on with the next item of the for." },
  { name: "func", description: "Defines a function of your own. Ends with end." },
  { name: "while", description: "Repeats as long as a condition holds. Ends with end." },
  { name: "tablerow", description: "Repeats as the rows and cells of a table. Ends with end." },
  { name: "wrap", description: "Hands what follows to a function. Ends with end." },
  { name: "ret", description: "Leaves a function or the template." },
  { name: "readonly", description: "Forbids further changes of a name." },
  { name: "import", description: "Makes the members of an object names of their own." },
  { name: "true", description: "Yes." },
  { name: "false", description: "No." },
  { name: "null", description: "Nothing." },
  { name: "empty", description: "Compares with an empty list or object." },
];
