# SPDX-License-Identifier: EUPL-1.2
# Bash completion of parafa-cli. Commands and options come from its own --help, so that they never fall behind.
_parafa_cli() {
  local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} help choices
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    help=$("$program" --help 2>/dev/null) || return 0
    mapfile -t COMPREPLY < <(compgen -W "$(sed -n 's/^ \{2,4\}\([a-z]\{2,\}\) .*/\1/p' <<<"$help") --help" -- "$current")
    return 0
  fi
  help=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null) || return 0
  # "--form xades|cades|pades   text": the choices behind an option that has some.
  choices=$(sed -n "s/^ *${previous//[^-a-zA-Z]/} \([-A-Za-z0-9]*|[-A-Za-z0-9|]*\) .*/\1/p" <<<"$help")
  if [[ $previous == -* && -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${choices//|/ }" -- "$current")
  elif [[ $previous == --key ]]; then
    mapfile -t COMPREPLY < <(compgen -W "pkcs12: pkcs11:" -- "$current")
    compopt -o nospace 2>/dev/null
  elif [[ $previous == --require ]]; then
    mapfile -t COMPREPLY < <(compgen -W "sk-submission sk-submission-verified sk-decision cz-recognised" -- "$current"; compgen -f -- "$current")
  elif [[ $previous == trust && $COMP_CWORD -eq 2 ]]; then
    mapfile -t COMPREPLY < <(compgen -W "update list endpoints import export" -- "$current")
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(grep -oE '^ +-[-a-zA-Z]+' <<<"$help")" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
  fi
  return 0
}
complete -F _parafa_cli parafa-cli
