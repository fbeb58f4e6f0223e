/** The one standard class outside ECMAScript that core may use: it is pure. Declared here, since the DOM's types are not loaded. */
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly origin: string;
  readonly pathname: string;
  readonly username: string;
  readonly password: string;
}
