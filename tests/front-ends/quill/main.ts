import 'quill/dist/quill.core.css';
import Quill from 'quill';
import { openConversation } from '../conversation.ts';
import { type MakeEditor, showOwnChatPage } from '../own-chat-page.ts';

const makeEditor: MakeEditor = (place, onSend) => {
  const editor = new Quill(place, {
    placeholder: 'Write a message',
    modules: {
      keyboard: { bindings: { send: { key: 'Enter', shiftKey: false, handler: onSend } } },
    },
  });
  return { text: () => editor.getText().trim(), clear: () => editor.setText('') };
};

showOwnChatPage({ conversation: openConversation({ transport: 'text' }), makeEditor });
