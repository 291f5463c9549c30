import { optionsOf } from './arguments.js';
import { COMMANDS, type Command, DEFAULT_COMMAND, HELPERS } from './commands.js';
import { OPTIONS, type OptionName, type OptionSpec } from './options.js';

/** The shells that have a completion script. */
export const SHELLS = ['bash', 'zsh'] as const;

/**
 * A script that completes commands, options and their values in a shell. It is built from the tables of the help.
 *
 * @example
 * completionScript('bash'); // for: source <(samestory completion bash)
 */
export function completionScript(shell: (typeof SHELLS)[number]): string {
  return shell === 'bash' ? bashScript() : zshScript();
}

const WORDS = [...COMMANDS, ...HELPERS].map(({ name }) => name);
const COMMAND_NAMES = COMMANDS.map(({ name }) => name);

function bashScript(): string {
  const chosen = COMMANDS.map((command) => `    ${command.name}) options='${flagsOf(command).join(' ')}' ;;`);
  const values = Object.entries(OPTIONS).flatMap(([name, spec]: [string, OptionSpec]) =>
    spec.choices === undefined ? [] : [`    --${name}) words='${spec.choices.join(' ')}' ;;`],
  );
  const files = takingFiles().map((name) => `--${name}`);
  return `# Completion of samestory for bash. To use it: source <(samestory completion bash)
_samestory() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local command=${DEFAULT_COMMAND.name} isNamed='' word options words=''
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
    ${WORDS.join('|')}) command=$word; isNamed=1; break ;;
    esac
  done
  case $previous in
    help) words='${COMMAND_NAMES.join(' ')}' ;;
    completion) words='${SHELLS.join(' ')}' ;;
${values.join('\n')}
    -o|${files.join('|')}) return ;;
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case $command in
${chosen.join('\n')}
    *) options='' ;;
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) [ -n "$isNamed" ] || COMPREPLY=($(compgen -W '${WORDS.join(' ')}' -- "$current")) ;;
  esac
}
# Where nothing above fits, bash completes file names.
complete -o default -o bashdefault -F _samestory samestory
`;
}

function zshScript(): string {
  const described = [...COMMANDS, ...HELPERS].map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  const cases = COMMANDS.map(
    (command) => `    ${command.name}) _arguments ${argumentsOf(command).map(quote).join(' \\\n      ')} ;;`,
  );
  return `#compdef samestory
# Completion of samestory for zsh. To use it: source <(samestory completion zsh)
_samestory() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  local command=${DEFAULT_COMMAND.name} isNamed='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      ${WORDS.join('|')}) command=$word; isNamed=1; break ;;
    esac
  done
  if [[ -z $isNamed && \${words[CURRENT]} != -* && $CURRENT -eq 2 ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  # What _arguments sees begins with the command.
  if [[ -n $isNamed ]]; then
    shift words
    (( CURRENT-- ))
  fi
  case $command in
    help) _values command ${COMMAND_NAMES.join(' ')} ;;
    completion) _values shell ${SHELLS.join(' ')} ;;
${cases.join('\n')}
  esac
}
compdef _samestory samestory
`;
}

function flagsOf(command: Command): string[] {
  return optionsOf(command).flatMap((name) => {
    const { short }: OptionSpec = OPTIONS[name];
    return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`];
  });
}

function takingFiles(): string[] {
  return Object.entries(OPTIONS).flatMap(([name, { value }]: [string, OptionSpec]) => (isPath(value) ? [name] : []));
}

function isPath(value: string | undefined): boolean {
  return value === 'FILE' || value === 'FOLDER' || value === 'ARCHIVE';
}

/** The arguments of zsh's `_arguments`: each option with its effect and its value, then the INPUTs. */
function argumentsOf(command: Command): string[] {
  const options = optionsOf(command).flatMap((name) => {
    const { short }: OptionSpec = OPTIONS[name];
    const forms = short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`];
    return forms.map((form) => `${form}[${escaped(OPTIONS[name].help)}]${zshValue(name)}`);
  });
  return [...options, '*:INPUT:_files'];
}

function zshValue(name: OptionName): string {
  const { value, choices }: OptionSpec = OPTIONS[name];
  if (value === undefined) return '';
  return `:${value}:${choices === undefined ? (isPath(value) ? '_files' : '') : `(${choices.join(' ')})`}`;
}

function escaped(help: string): string {
  return help.replace(/[\\[\]:]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
