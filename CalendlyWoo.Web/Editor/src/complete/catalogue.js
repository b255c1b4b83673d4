// What may be written: the page's data, and the way from a path to what it holds.
import { keywordHelp } from "../scriban/words.js";
import { item } from "./place.js";

const nothing = { fields: [], functions: [], keywords: keywordHelp, snippets: [] };

export function catalogueOf(data) {
  const given = { ...nothing, ...Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value)) };
  return { ...given, fields: given.fields.map(tidy), functions: given.functions.map(tidyFunction) };
}

const tidy = field => ({ ...field, kind: String(field.kind ?? "text").toLowerCase(), members: field.members?.map(tidy) ?? null });

// A name may come with its group or without.
function tidyFunction(one) {
  const dot = one.name.indexOf(".");
  const group = one.group || (dot > 0 ? one.name.slice(0, dot) : "");
  const name = dot > 0 ? one.name.slice(dot + 1) : one.name;
  return { ...one, group, name, full: group ? `${group}.${name}` : name };
}

// The field that steps lead to, or null; names that the template gives go before the model's.
export function resolve(catalogue, scope, steps, depth = 0) {
  if (!steps || depth > 8) return null;
  const [first, ...rest] = steps;
  let field = rootOf(catalogue, scope, first, depth);
  for (const step of rest) {
    if (!field) return null;
    field = step === item ? itemOf(field) : memberOf(field, step);
  }
  return field;
}

function rootOf(catalogue, scope, name, depth) {
  for (let at = scope.names.length - 1; at >= 0; at--) {
    const own = scope.names[at];
    // Only what stood above a name may explain it: a = a.b must not turn in circles.
    const above = { ...scope, names: scope.names.slice(0, at) };
    if (own.name === name) return resolve(catalogue, above, own.steps, depth + 1);
    if (own.how !== "with") continue;
    const member = memberOf(resolve(catalogue, above, own.steps, depth + 1), name);
    if (member) return member;
  }
  return catalogue.fields.find(field => field.name === name) ?? null;
}

const memberOf = (field, name) => field?.kind === "object" ? field.members?.find(member => member.name === name) ?? null : null;

const itemOf = list => list.kind === "list" ? { name: "", kind: list.members ? "object" : "text", description: `One of: ${list.description ?? ""}`, members: list.members } : null;

// What an object or a list offers after the dot.
export function membersOf(field) {
  if (field?.kind === "object") return field.members ?? [];
  return field?.kind === "list" ? [{ name: "size", kind: "number", description: "How many there are." }] : [];
}

export function* paths(fields, prefix = "", depth = 0) {
  for (const field of fields) {
    const path = prefix + field.name;
    yield { path, field };
    if (field.kind === "object" && field.members && depth < 3) yield* paths(field.members, path + ".", depth + 1);
  }
}
