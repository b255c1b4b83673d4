// Opens a native dialog and gives the focus back to where it was.
export function open(dialog) {
  const before = document.activeElement;
  dialog.showModal();
  return {
    dispose() {
      if (dialog.open) dialog.close();
      if (before?.isConnected && (document.activeElement === document.body || document.activeElement === null)) before.focus();
    },
  };
}
