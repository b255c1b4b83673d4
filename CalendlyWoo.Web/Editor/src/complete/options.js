// The proposals for a place: pure data, { label, type, detail, boost, about } and for whole blocks a template.
import { membersOf, paths, resolve } from "./catalogue.js";

const loopMembers = {
  for: ["index", "rindex", "first", "last", "even", "odd", "length", "changed"],
  while: ["index", "first", "even", "odd"],
  tablerow: ["index", "rindex", "first", "last", "even", "odd", "length", "changed", "col"],
};
const loopHelp = {
  index: "The number of this turn, from 0.", rindex: "How many turns follow.", first: "Whether this is the first turn.", last: "Whether this is the last turn.",
  even: "Whether the number is even.", odd: "Whether the number is odd.", length: "How many turns there are.",
  changed: "Whether the item differs from the one before.", col: "The column of this cell, from 0.",
};
const blocks = [
  ["if", "if ${condition} }}${}{{ end", "Shows something only if a condition holds."],
  ["if … else", "if ${condition} }}${}{{ else }}${}{{ end", "Shows the one or the other."],
  ["for", "for ${item} in ${list} }}${}{{ end", "Repeats something for each item of a list."],
];

export function optionsFor(place, scope, catalogue) {
  if (place.kind === "snippet") return catalogue.snippets.map(snippet => ({ label: snippet.name, type: "text", about: snippet }));
  if (place.kind === "function") return functions(catalogue, 0);
  if (place.kind === "member") return members(place, scope, catalogue);
  return [
    ...(place.isAlone ? wholeBlocks() : []),
    ...ownNames(scope, catalogue),
    ...[...paths(catalogue.fields)].map(({ path, field }) => ofField(path, field, path.includes(".") ? 10 : 20)),
    ...keywords(place, scope, catalogue),
    ...functions(catalogue, -40),
  ];
}

const ofField = (label, field, boost = 0) => ({ label, type: field.members ? "namespace" : "property", detail: field.kind, boost, about: field });

function ownNames(scope, catalogue) {
  const found = new Map();
  scope.names.forEach((own, at) => {
    const above = { ...scope, names: scope.names.slice(0, at) };
    const field = resolve(catalogue, above, own.steps);
    if (own.how === "with") for (const member of membersOf(field)) found.set(member.name, ofField(member.name, member, 40));
    else found.set(own.name, { label: own.name, type: "variable", detail: field?.kind ?? own.how, boost: 50, about: { description: howSentence[own.how], ...pick(field) } });
  });
  return [...found.values()];
}

const howSentence = {
  loop: "The item of this turn of the loop.", assigned: "Given a value above.", captured: "Captured above.", parameter: "A parameter of this function.",
};
const pick = field => field ? { kind: field.kind, sample: field.sample, canBeEmpty: field.canBeEmpty } : {};

function members(place, scope, catalogue) {
  const [only] = place.steps ?? [];
  const isGroup = place.steps?.length === 1 && (place.afterPipe || !resolve(catalogue, scope, place.steps));
  const ofGroup = isGroup ? catalogue.functions.filter(one => one.group === only).map(one => ofFunction(one.name, one, 0)) : [];
  if (place.afterPipe || ofGroup.length) return ofGroup;
  if (place.steps?.length === 1 && scope.loops.includes(only)) {
    return loopMembers[only].map((name, at) => ({ label: name, type: "property", boost: -at, about: { description: loopHelp[name] } }));
  }
  return membersOf(resolve(catalogue, scope, place.steps)).map(field => ofField(field.name, field));
}

const functions = (catalogue, boost) => catalogue.functions.map(one => ofFunction(one.full, one, boost));

const ofFunction = (label, one, boost) => ({ label, type: "function", boost, about: one });

function keywords(place, scope, catalogue) {
  const loops = [...new Set(scope.loops)].map(word => ({ label: `${word}.`, type: "namespace", boost: -5, about: { description: "The state of this loop." } }));
  return [...loops, ...catalogue.keywords.map(one => {
    const closes = one.name === "end" && scope.open && place.isFirst;
    return { label: one.name, type: "keyword", detail: closes ? `ends ${scope.open.word}` : "", boost: closes ? 90 : -20, about: one };
  })];
}

const wholeBlocks = () => blocks.map(([label, template, description]) =>
  ({ label: label.includes("…") ? label : `${label} … end`, type: "keyword", boost: -10, template, about: { description } }));
