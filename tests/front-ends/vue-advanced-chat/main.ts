import { type Message, type RoomUser, register } from 'vue-advanced-chat';
import { askModel, type Turn } from '../ask-model.ts';

const person = 'person';
const model = 'model';
const roomId = 'demo';

register();
const chat = document.createElement('vue-advanced-chat');
let messages: Message[] = [];
let awaited = 0;

Object.assign(chat, {
  height: '100%',
  currentUserId: person,
  roomsLoaded: true,
  messagesLoaded: true,
  singleRoom: true,
  showAudio: false,
  showFiles: false,
  showEmojis: false,
  showReactionEmojis: false,
  showNewMessagesDivider: false,
  messageActions: '[]',
  // Read once, when the component starts; by default it comes from another host.
  emojiDataSource: '/emoji.json',
});
show([]);
showAwaited(0);
document.body.append(chat);

chat.addEventListener('send-message', (event) => {
  if (event instanceof CustomEvent) void answer(String(event.detail[0].content));
});

async function answer(prompt: string): Promise<void> {
  show([...messages, messageOf(person, prompt)]);
  showAwaited(awaited + 1);
  const turns = messages.map(turnOf);
  const reply = messageOf(model, '');
  for await (const text of askModel(turns)) show([...withoutReply(reply), { ...reply, content: text }]);
  showAwaited(awaited - 1);
}

function showAwaited(answers: number): void {
  awaited = answers;
  const users = [userOf(person, 'You'), userOf(model, 'Assistant')];
  const room = {
    roomId,
    roomName: 'Demo chat',
    avatar: '',
    users,
    typingUsers: awaited > 0 ? [model] : [],
  };
  Object.assign(chat, { rooms: JSON.stringify([room]) });
}

function show(shown: Message[]): void {
  messages = shown;
  Object.assign(chat, { messages: JSON.stringify(shown) });
}

function withoutReply(reply: Message): Message[] {
  return messages.filter(({ _id }) => _id !== reply._id);
}

function userOf(_id: string, username: string): RoomUser {
  return {
    _id,
    username,
    avatar: '',
    status: { state: 'online', lastChanged: '' },
  };
}

function messageOf(senderId: string, content: string): Message {
  return { _id: String(messages.length + 1), senderId, content, date: 'Today' };
}

function turnOf({ senderId, content = '' }: Message): Turn {
  return { role: senderId === person ? 'user' : 'assistant', text: content };
}
