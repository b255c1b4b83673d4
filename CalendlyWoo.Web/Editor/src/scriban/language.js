// The two languages: code in HTML, and code in plain text.
import { Parser, parseMixed } from "@lezer/common";
import { Language, LanguageSupport } from "@codemirror/language";
import { html, htmlLanguage } from "@codemirror/lang-html";
import { languageData, templateParser } from "./parser.js";

// HTML sees the text pieces as one document without the code between them: href="{{ x }}" is an attribute whose value is empty.
const overText = parseMixed(node => node.type.isTop ? { parser: htmlLanguage.parser, overlay: inner => inner.name === "Text" } : null);

class WrappedParser extends Parser {
  createParse(input, fragments, ranges) {
    return overText(templateParser.createParse(input, fragments, ranges), input, fragments, ranges);
  }
}

const inHtml = new Language(languageData, new WrappedParser(), [], "scriban-html");
const inText = new Language(languageData, templateParser, [], "scriban-text");

export const languageOf = mode => mode === "html" ? new LanguageSupport(inHtml, html().support) : new LanguageSupport(inText);
