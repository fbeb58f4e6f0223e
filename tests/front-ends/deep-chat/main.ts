import { DeepChat } from 'deep-chat';
import { leaveConversationAddress, takeConversationAddress } from '../conversation-address.ts';

const newChat = document.querySelector('#new-chat');
if (newChat === null) throw new Error('The page lost its link to a new chat.');

const chat = new DeepChat();
// Without a font in its own style the component fetches one from another host.
chat.style.cssText =
  'font: 15px system-ui, sans-serif; width: 100%; height: 100%; border: 0 solid transparent; background: transparent';

chat.connect = { url: '/model', method: 'POST', stream: true };
chat.requestBodyLimits = { maxMessages: -1 };
chat.introMessage = { text: 'Hello. What are you working on today?' };
chat.textInput = {
  placeholder: { text: 'Write a message' },
  styles: {
    container: {
      width: '100%',
      margin: '0 0 16px',
      borderRadius: '14px',
      border: '1px solid #d5cfc4',
      boxShadow: 'none',
    },
    text: { padding: '14px 44px 14px 16px', fontSize: '15px' },
  },
};
chat.messageStyles = {
  default: {
    shared: {
      bubble: { maxWidth: '85%', padding: '10px 14px', lineHeight: '1.5' },
    },
    user: { bubble: { backgroundColor: '#2f6f5e', color: '#fff' } },
    ai: { bubble: { backgroundColor: '#efece5', color: '#23211e' } },
  },
};
chat.auxiliaryStyle =
  '#chat-view { max-width: 760px; margin: 0 auto; padding: 0 16px; box-sizing: border-box; }';
document.body.append(chat);

// A conversation gets its address with its first prompt.
chat.onMessage = ({ message, isHistory }) => {
  if (message.role === 'user' && !isHistory) takeConversationAddress('push');
};

newChat.addEventListener('click', (event) => {
  event.preventDefault();
  leaveConversationAddress();
  chat.clearMessages();
});
window.addEventListener('popstate', () => chat.clearMessages());
