import { catalogue } from '../tool/catalogue.ts';

/** The catalogue's word for the state of a tool's entry: the day its facts were gathered; one word for all custom tools. */
export function catalogueWord(toolId: string): string {
  return catalogue.find(({ id }) => id === toolId)?.seen ?? 'custom';
}
