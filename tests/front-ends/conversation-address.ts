/** Gives the page an address of its own, as chat pages do with the first prompt of a conversation. */
export function takeConversationAddress(how: 'push' | 'replace'): void {
  if (location.pathname !== '/') return;
  const address = `/c/${newConversationId()}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Gives the page the address at which a new conversation begins. */
export function leaveConversationAddress(): void {
  if (location.pathname !== '/') history.pushState(null, '', '/');
}

// `crypto.randomUUID` is missing on plain http.
function newConversationId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return hex.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
