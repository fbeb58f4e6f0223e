import { registerPlainText } from '@lexical/plain-text';
import { mergeRegister } from '@lexical/utils';
import {
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { openConversation } from '../conversation.ts';
import { type MakeEditor, showOwnChatPage } from '../own-chat-page.ts';

const makeEditor: MakeEditor = (place, onSend) => {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  editable.role = 'textbox';
  editable.ariaLabel = 'Message';
  place.append(editable);

  const editor = createEditor({
    namespace: 'chat',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(editable);
  mergeRegister(registerPlainText(editor), sendOnControlEnter(editor, onSend));
  return {
    text: () => editor.read(() => $getRoot().getTextContent()),
    clear: () => editor.update(() => $getRoot().clear().selectEnd()),
  };
};

function sendOnControlEnter(editor: LexicalEditor, onSend: () => void): () => void {
  return editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event?.ctrlKey !== true) return false;
      event.preventDefault();
      onSend();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

showOwnChatPage({
  conversation: openConversation({ transport: 'lines', address: 'replace' }),
  makeEditor,
});
