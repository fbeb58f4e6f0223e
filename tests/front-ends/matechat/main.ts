import {
  McBubble,
  McInput,
  McLayout,
  McLayoutContent,
  McLayoutSender,
  McToolbar,
  useMcI18n,
} from '@matechat/core';
import { createApp, h, shallowRef } from 'vue';
import type { Turn } from '../ask-model.ts';
import { openConversation } from '../conversation.ts';

const conversation = openConversation({ transport: 'websocket', address: 'replace' });
const shown = shallowRef(conversation.shown());
const draft = shallowRef('');
conversation.subscribe(() => {
  shown.value = conversation.shown();
});

createApp({
  setup: () => {
    useMcI18n().use('en-us');
    return renderChat;
  },
}).mount('#page');

function renderChat() {
  const { turns, awaited } = shown.value;
  return h(McLayout, { class: 'chat' }, () => [
    h('header', [
      h('h1', 'Demo chat'),
      h('button', { type: 'button', class: 'new-chat', onClick: conversation.startOver }, 'New chat'),
    ]),
    h(McLayoutContent, { class: 'turns', autoScroll: true, showScrollArrow: false }, () =>
      turns.map((turn, index) => renderTurn(turn, index, awaited && index === turns.length - 1)),
    ),
    h(McLayoutSender, () => renderComposer(awaited)),
  ]);
}

function renderTurn({ role, text }: Turn, index: number, awaited: boolean) {
  const align = role === 'user' ? 'right' : 'left';
  return h(
    McBubble,
    { key: index, class: role, content: text, align, loading: awaited && text === '' },
    { bottom: () => (role === 'assistant' && !awaited ? renderActions(text) : []) },
  );
}

function renderActions(text: string) {
  const items = [
    { key: 'copy', icon: 'copy', label: 'Copy', text },
    { key: 'refresh', icon: 'refresh', label: 'Regenerate', onClick: conversation.regenerate },
  ];
  return h(McToolbar, { items });
}

function renderComposer(awaited: boolean) {
  return h(McInput, {
    value: draft.value,
    placeholder: 'Write a message',
    loading: awaited,
    onChange: (text: string) => {
      draft.value = text;
    },
    onSubmit: conversation.send,
  });
}
