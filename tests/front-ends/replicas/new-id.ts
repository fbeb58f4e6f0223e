import type { ChatAddress } from './site.ts';

/** A new id of a chat, in the way of its site. */
export function newId(kind: ChatAddress['id'] = 'uuid'): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if (kind === 'hex') return hex.slice(0, 16);
  if (kind === 'digits') return BigInt(`0x${hex}`).toString().slice(0, 17);
  if (kind === 'slug') return `k${hex.slice(0, 20)}`;
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
