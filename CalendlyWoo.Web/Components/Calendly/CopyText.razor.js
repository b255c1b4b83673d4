// Outside https and localhost there is no clipboard; then the text is at least selected.
export const copy = async input => {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
};
