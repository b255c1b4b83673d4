// A mail's own dark rules, switched without the operating system: prefers-color-scheme becomes a condition that always or never holds.
const holds = "(min-width: 0px)";
const never = "(min-width: 999999px)";

export const underScheme = (css, isDark) =>
  css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_, scheme) => (scheme.toLowerCase() === "dark") === isDark ? holds : never);
