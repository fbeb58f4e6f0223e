import { Editor, Extension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { openConversation } from '../conversation.ts';
import { type MakeEditor, showOwnChatPage } from '../own-chat-page.ts';

const makeEditor: MakeEditor = (place, onSend) => {
  const send = () => {
    onSend();
    return true;
  };
  const sendOnEnter = Extension.create({
    name: 'sendOnEnter',
    addKeyboardShortcuts: () => ({ Enter: send }),
  });
  const editor = new Editor({ element: place, extensions: [StarterKit, sendOnEnter], autofocus: true });
  return { text: () => editor.getText(), clear: () => editor.commands.clearContent() };
};

showOwnChatPage({
  conversation: openConversation({ transport: 'event-stream', address: 'push' }),
  makeEditor,
});
