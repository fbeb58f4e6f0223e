import '@nlux/themes/unstyled.css';
import { type AiChat, type ChatAdapter, createAiChat } from '@nlux/core';
import '../clipboard-on-http.ts';
import { askModelBy } from '../ask-model.ts';

const place = document.querySelector<HTMLElement>('#page');
const newChat = document.querySelector<HTMLElement>('#new-chat');
if (place === null || newChat === null) throw new Error('The page lost a part of itself.');

const adapter: ChatAdapter = {
  streamText: (message, { next, complete, error }) => {
    answer(message, next).then(complete, error);
  },
};
let chat = beginChat(place);

newChat.addEventListener('click', () => {
  chat.unmount();
  chat = beginChat(place);
});

async function answer(message: string, next: (piece: string) => void): Promise<void> {
  let told = 0;
  for await (const text of askModelBy('in-page', [{ role: 'user', text: message }])) {
    next(text.slice(told));
    told = text.length;
  }
}

function beginChat(root: HTMLElement): AiChat {
  const begun = createAiChat()
    .withAdapter(adapter)
    .withMessageOptions({ htmlSanitizer: putCopyButtonsFirst })
    .withComposerOptions({ placeholder: 'Write a message' })
    .withConversationOptions({
      conversationStarters: [{ prompt: 'Plan my week with me.', label: 'Plan my week' }],
    })
    .withPersonaOptions({ assistant: { name: 'Assistant', avatar: nobody(), tagline: 'Demo chat' } });
  begun.mount(root);
  return begun;
}

function nobody(): HTMLElement {
  const avatar = document.createElement('span');
  avatar.textContent = 'A';
  return avatar;
}

// The library copies what follows its copy button, and yet puts the button last in the block of code.
function putCopyButtonsFirst(html: string): string {
  const parsed = document.createElement('template');
  parsed.innerHTML = html;
  for (const button of parsed.content.querySelectorAll('.code-block > button'))
    button.parentElement?.prepend(button);
  return parsed.innerHTML;
}
