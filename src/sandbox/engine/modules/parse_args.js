// util.parseArgs
const { nodeError, invalidArgType, invalidArgValue, validateArray, validateBoolean, validateObject, validateString } =
  require('errors');

const { hasOwn, keys } = Object;

function checkOptions(options) {
  validateObject(options, 'options');
  for (const name of keys(options)) {
    const option = options[name];
    validateObject(option, `options.${name}`);
    if (option.type !== 'string' && option.type !== 'boolean') {
      throw invalidArgType(`options.${name}.type`, "('string|boolean')", option.type);
    }
    if (hasOwn(option, 'short')) {
      validateString(option.short, `options.${name}.short`);
      if (option.short.length !== 1) throw invalidArgValue(`options.${name}.short`, option.short, 'must be a single character');
    }
    if (hasOwn(option, 'multiple')) validateBoolean(option.multiple, `options.${name}.multiple`);
    if (option.default === undefined) continue;
    const what = `options.${name}.default`;
    if (option.multiple) validateArray(option.default, what);
    for (const value of option.multiple ? option.default : [option.default]) {
      if (typeof value !== option.type) throw invalidArgType(what, option.multiple ? `${option.type}[]` : option.type, value);
    }
  }
}

const nameOfShort = (short, options) => keys(options).find((name) => options[name].short === short) ?? short;
const typeOf = (name, options) => (hasOwn(options, name) ? options[name].type : undefined);

// '-abc' is '-a -b -c'; the rest after an option with a value is that value.
function expand(arg, options) {
  const out = [];
  for (let i = 1; i < arg.length; i++) {
    if (typeOf(nameOfShort(arg[i], options), options) !== 'string' || i === arg.length - 1) out.push(`-${arg[i]}`);
    else {
      out.push(`-${arg.slice(i)}`);
      break;
    }
  }
  return out;
}

function tokenize(args, options, allowNegative) {
  const tokens = [];
  const rest = args.map((arg, index) => ({ arg, index }));
  const option = (index, name, rawName, value, inlineValue) =>
    tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  const withNext = (index, name, rawName) => {
    if (typeOf(name, options) === 'string' && rest.length > 0) option(index, name, rawName, rest.shift().arg, false);
    else option(index, name, rawName, undefined, undefined);
  };
  while (rest.length > 0) {
    const { arg, index } = rest.shift();
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const after of rest) tokens.push({ kind: 'positional', index: after.index, value: after.arg });
      break;
    }
    if (arg.startsWith('--') && arg.length > 2) {
      const equals = arg.indexOf('=', 3);
      if (equals > 0) option(index, arg.slice(2, equals), arg.slice(0, equals), arg.slice(equals + 1), true);
      else if (allowNegative && arg.startsWith('--no-') && typeOf(arg.slice(5), options) === 'boolean') {
        option(index, arg.slice(5), arg, undefined, undefined);
      } else withNext(index, arg.slice(2), arg);
    } else if (arg.startsWith('-') && arg.length === 2) {
      withNext(index, nameOfShort(arg[1], options), arg);
    } else if (arg.startsWith('-') && arg.length > 2) {
      const name = nameOfShort(arg[1], options);
      if (typeOf(name, options) === 'string') option(index, name, `-${arg[1]}`, arg.slice(2), true);
      else rest.unshift(...expand(arg, options).map((part) => ({ arg: part, index })));
    } else tokens.push({ kind: 'positional', index, value: arg });
  }
  return tokens;
}

function checkToken(token, options, allowPositionals) {
  const fail = (code, message) => nodeError('TypeError', code, message);
  if (token.kind === 'positional' && !allowPositionals) {
    const message = `Unexpected argument '${token.value}'. This command does not take positional arguments`;
    throw fail('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', message);
  }
  if (token.kind !== 'option') return;
  const type = typeOf(token.name, options);
  if (type === undefined) {
    const hint = allowPositionals
      ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${token.rawName}"`
      : '';
    throw fail('ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${token.rawName}'${hint}`);
  }
  const { short } = options[token.name];
  const called = `${short ? `-${short}, ` : ''}--${token.name}`;
  const bad = (message) => fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', message);
  if (type === 'string' && typeof token.value !== 'string') throw bad(`Option '${called} <value>' argument missing`);
  if (type === 'boolean' && token.value !== undefined) throw bad(`Option '${called}' does not take an argument`);
  if (type === 'string' && !token.inlineValue && token.value.length > 1 && token.value.startsWith('-')) {
    const example = token.rawName.startsWith('--') || !short ? `'--${token.name}=-XYZ'` : `'--${token.name}=-XYZ' or '-${short}-XYZ'`;
    throw bad(
      `Option '${token.rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${token.rawName}'?\n` +
        `To specify an option argument starting with a dash use ${example}.`,
    );
  }
}

exports.parseArgs = function parseArgs(config = {}) {
  validateObject(config, 'config');
  const args = config.args ?? require('process').argv.slice(2);
  const { strict = true, allowPositionals = !strict, tokens: wantTokens = false, options = {}, allowNegative = false } = config;
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(wantTokens, 'tokens');
  validateBoolean(allowNegative, 'allowNegative');
  checkOptions(options);
  const tokens = tokenize(args, options, allowNegative);
  const values = { __proto__: null };
  const positionals = [];
  for (const token of tokens) {
    if (strict) checkToken(token, options, allowPositionals);
    if (token.kind === 'positional') {
      positionals.push(token.value);
    } else if (token.kind === 'option' && token.name !== '__proto__') {
      const { name } = token;
      const negated = allowNegative && token.rawName.startsWith('--no-') && token.rawName !== `--${name}`;
      const value = token.value ?? !negated;
      if (hasOwn(options, name) && options[name].multiple) (values[name] ??= []).push(value);
      else values[name] = value;
    }
  }
  for (const name of keys(options)) {
    if (options[name].default !== undefined && values[name] === undefined) values[name] = options[name].default;
  }
  return wantTokens ? { values, positionals, tokens } : { values, positionals };
};
