// Stands in for @codemirror/lang-javascript in the build: scripts do not run in mails, and its parser is a third of the bundle.
import { LanguageSupport, StreamLanguage } from "@codemirror/language";

const plain = StreamLanguage.define({ name: "script", token: stream => { stream.skipToEnd(); return null; } });
plain.parser.configure = () => plain.parser;

export const javascriptLanguage = plain;
export const typescriptLanguage = plain;
export const jsxLanguage = plain;
export const tsxLanguage = plain;
export const javascript = () => new LanguageSupport(plain);
