/** Listens to one kind of event that a person caused. */
export type ListenToPerson = <Kind extends keyof WindowEventMap>(
  kind: Kind,
  react: (event: WindowEventMap[Kind]) => void,
) => void;

/** Gives a way to listen that passes on only what a person caused, before the page sees it. */
export function listenToPerson(options: AddEventListenerOptions): ListenToPerson {
  return (kind, react) => {
    const reactToPerson = (event: WindowEventMap[typeof kind]): void => {
      if (event.isTrusted) react(event);
    };
    addEventListener(kind, reactToPerson, options);
  };
}
