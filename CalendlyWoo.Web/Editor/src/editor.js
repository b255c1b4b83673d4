// The template editor. The page calls create() and the handle that it gives; the handle calls the page's .NET object.
import { isolateHistory } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { fromServer, insertion, replacement } from "./edits.js";
import { rangeOf, withProblems } from "./look/problems.js";
import { catalogueFrom, data, locked, readOnly, startState } from "./part.js";
import { createOutbox } from "./sync/outbox.js";
import { createRecovery } from "./sync/recovery.js";

const shortcutKeys = { "Mod-s": "save", "Mod-Enter": "preview", "Mod-Shift-p": "publish", "Ctrl-Alt-p": "publish" };

export function create(element, options, dotnet) {
  const parts = new Map();
  let shown = options.part ?? options.parts[0].name;
  let given = options.data;
  const recovery = createRecovery(options.recoveryKey);
  const call = (name, message) => dotnet ? dotnet.invokeMethodAsync(name, message) : Promise.resolve(true);
  const stateOf = name => name === shown ? view.state : parts.get(name).state;
  const textOf = name => stateOf(name).doc.toString();
  const textsOf = names => Object.fromEntries(names.map(name => [name, textOf(name)]));
  const outbox = createOutbox({ call, textOf, wait: options.debounce ?? 200, onUnsent: names => recovery.keep(textsOf(names)) });

  const shortcuts = Object.entries(shortcutKeys).map(([key, name]) => ({
    key,
    preventDefault: true,
    run() {
      outbox.flush().then(() => call("OnShortcut", name)).catch(() => { });
      return true;
    },
  }));

  const begin = part => startState({
    ...part,
    given,
    shortcuts,
    isLocked: Boolean(options.readOnly || part.readOnly),
    listener: EditorView.updateListener.of(update => {
      for (const transaction of update.transactions) {
        if (transaction.docChanged && !transaction.annotation(fromServer)) outbox.changed(part.name, transaction.changes);
      }
      if (update.focusChanged && !update.view.hasFocus) void outbox.flush();
    }),
  });

  for (const part of options.parts) parts.set(part.name, { part, state: begin(part), scroll: null });
  const view = new EditorView({ parent: element, state: parts.get(shown).state });

  // A change to a part, whether it is shown or not.
  function update(name, spec) {
    const transaction = stateOf(name).update(spec);
    if (name === shown) view.dispatch(transaction);
    else parts.get(name).state = transaction.state;
  }
  const everywhere = effects => { for (const name of parts.keys()) update(name, { effects }); };

  const leaving = () => {
    recovery.keep(textsOf(outbox.unsent()));
    void outbox.flush();
  };
  const hidden = () => { if (document.visibilityState === "hidden") leaving(); };
  addEventListener("pagehide", leaving);
  addEventListener("beforeunload", leaving);
  document.addEventListener("visibilitychange", hidden);

  function setPart(name) {
    if (name === shown || !parts.has(name)) return;
    void outbox.flush();
    Object.assign(parts.get(shown), { state: view.state, scroll: view.scrollSnapshot() });
    shown = name;
    view.setState(parts.get(name).state);
    if (parts.get(name).scroll) view.dispatch({ effects: parts.get(name).scroll });
  }

  function setText(name, text, { keepHistory = true } = {}) {
    const changes = replacement(stateOf(name), text);
    if (changes && keepHistory) {
      update(name, { changes, annotations: [fromServer.of(true), isolateHistory.of("full")] });
    } else if (!keepHistory) {
      const fresh = begin({ ...parts.get(name).part, text });
      if (name === shown) view.setState(fresh);
      parts.get(name).state = fresh;
    }
    return changes ? outbox.replaced(name) : outbox.versionOf(name);
  }

  function goTo(line, column, name) {
    if (name) setPart(name);
    const { from } = rangeOf(view.state.doc, { line, column });
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    view.focus();
  }

  function bringBack(name) {
    const changes = replacement(stateOf(name), recovery.found()[name] ?? textOf(name));
    recovery.decide(name);
    if (!changes) return;
    setPart(name);
    view.dispatch({ changes, annotations: isolateHistory.of("full"), userEvent: "input" });
  }

  return {
    setPart, setText, goTo, bringBack,
    getText: (name = shown) => textOf(name),
    readText: (name = shown) => new TextEncoder().encode(textOf(name)),
    flush: () => outbox.flush(),
    resume: () => outbox.flush(),
    insert(text, { select = false } = {}) {
      if (!view.state.readOnly) view.dispatch(insertion(view.state, text, select));
      view.focus();
    },
    setDiagnostics(name, version, list) {
      const isPresent = version === null || version === undefined || version === outbox.versionOf(name);
      if (isPresent) update(name, withProblems(stateOf(name), list));
      return isPresent;
    },
    setReadOnly: isLocked => {
      options.readOnly = isLocked;
      for (const [name, { part }] of parts) update(name, { effects: readOnly.reconfigure(locked(isLocked || Boolean(part.readOnly))) });
    },
    setData: next => {
      given = next;
      everywhere(data.reconfigure(catalogueFrom(next)));
    },
    focus: () => view.focus(),
    recovered: () => Object.entries(recovery.found())
      .filter(([name, text]) => parts.has(name) && text !== textOf(name))
      .map(([part, text]) => ({ part, length: text.length })),
    forgetRecovered: () => recovery.decide(null),
    dispose() {
      leaving();
      removeEventListener("pagehide", leaving);
      removeEventListener("beforeunload", leaving);
      document.removeEventListener("visibilitychange", hidden);
      outbox.close();
      view.destroy();
    },
  };
}
