import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

/**
 * Reads a command line.
 * @template {import('node:util').ParseArgsConfig['options']} Options
 * @param {readonly string[]} args
 * @param {Options} options as node:util takes them
 * @param {string} help what --help prints
 * @returns the options' values
 * @throws {Stop} with the help when an option is unknown, and with nothing but the help when that is asked for
 */
export function readOptions(args, options, help) {
  const { values, problem } = parse(args, options);
  if (problem !== undefined) throw new Stop(`${problem}\n\n${help}`, 2);
  if (values.help) throw new Stop(help, 0);
  return values;
}

function parse(args, options) {
  try {
    return { values: parseArgs({ args: [...args], options, allowPositionals: false }).values };
  } catch (error) {
    return { problem: problemIn(error), values: {} };
  }
}

function problemIn(error) {
  const { code, message } = error;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${/'([^']+)'/.exec(message)?.[1]}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `There is nothing to do with ${/'([^']+)'/.exec(message)?.[1]}.`;
  return `${message.split('\n')[0].replace(/\.?$/, '.')}`;
}
