# Sourced by mvnw: leaves JAVA_HOME at a JDK of at least the version that the project needs, or says what to install.
# shellcheck shell=sh

refract_jdk=25

# Prints the major version of the JDK in a folder, or nothing where there is none. Reads the file that every JDK
# carries, because that is quicker than running it.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

is_jdk() {
  refract_version="$(jdk_version "$1")"
  [ -n "$refract_version" ] && [ "$refract_version" -ge "$refract_jdk" ]
}

# The folder of the JDK that a command such as /usr/bin/javac leads to.
home_of() {
  refract_file="$1"
  while [ -L "$refract_file" ]; do
    refract_link="$(readlink "$refract_file")"
    case "$refract_link" in
    /*) refract_file="$refract_link" ;;
    *) refract_file="$(dirname "$refract_file")/$refract_link" ;;
    esac
  done
  (cd "$(dirname "$refract_file")/.." && pwd)
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && is_jdk "$JAVA_HOME"; then
    printf %s "$JAVA_HOME"
    return 0
  fi
  refract_javac="$(command -v javac || :)"
  if [ -n "$refract_javac" ]; then
    refract_home="$(home_of "$refract_javac")"
    if is_jdk "$refract_home"; then
      printf %s "$refract_home"
      return 0
    fi
  fi
  for refract_home in \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk "$refract_home"; then
      printf %s "$refract_home"
      return 0
    fi
  done
  return 1
}

# mvnw runs without file name expansion, which the search needs.
JAVA_HOME="$(set +f && find_jdk)" || {
  echo "Refract needs a JDK $refract_jdk or newer: install one, for example from https://adoptium.net, and set JAVA_HOME if it is in an unusual place." >&2
  exit 1
}
export JAVA_HOME
