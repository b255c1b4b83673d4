// Gives the preview its pictures: each is fetched from us once and handed over as data, for the frame itself fetches nothing.
import { create as createPreview } from "../../../js/preview.js";

const pictures = new Map();

const read = blob => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = failed;
  reader.readAsDataURL(blob);
});

function pictureOf(address) {
  if (!pictures.has(address)) {
    pictures.set(address, fetch(address).then(answer => answer.ok ? answer.blob().then(read) : null).catch(() => {
      pictures.delete(address);
      return null;
    }));
  }
  return pictures.get(address);
}

export function create(element, options, dotnet) {
  const preview = createPreview(element, options, dotnet);
  let latest = 0;
  return {
    setWidth: preview.setWidth,
    setDark: preview.setDark,
    dispose: preview.dispose,
    async show(html, addresses) {
      const turn = ++latest;
      const found = await Promise.all(Object.entries(addresses).map(async ([name, address]) => [name, await pictureOf(address)]));
      if (turn === latest) preview.show(html, Object.fromEntries(found.filter(([, picture]) => picture)));
    },
  };
}
