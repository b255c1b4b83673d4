// What was typed and never reached the server stays in this tab's storage, until it did or the person decided about it.
export function createRecovery(key, storage = globalThis.sessionStorage) {
  const name = `cw-editor:${key}`;
  const guarded = (action, otherwise) => {
    try { return key ? action() : otherwise; } catch { return otherwise; }
  };
  let found = guarded(() => JSON.parse(storage.getItem(name) ?? "{}"), {});
  const keep = texts => guarded(() => {
    const all = { ...found, ...texts };
    if (Object.keys(all).length) storage.setItem(name, JSON.stringify(all));
    else storage.removeItem(name);
  });
  return {
    keep,
    found: () => found,
    decide(part) {
      found = part ? Object.fromEntries(Object.entries(found).filter(([one]) => one !== part)) : {};
      keep({});
    },
  };
}
