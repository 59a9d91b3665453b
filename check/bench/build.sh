# Builds the benchmarks and sets root, java (of a JDK 25 or newer) and classes (the class path). To be sourced; needs here.
# --help prints the comment at the head of the calling script.
case ${1:-} in
  -h | --help) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; exit ;;
esac
root=$(cd "$here/../.." && pwd)
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && [ "$("$home/bin/javac" -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')" -ge 25 ]; then
        java=$home/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    echo "The benchmarks need a JDK 25; set JAVA_HOME to one." >&2
    exit 1
fi
mvn -q -f "$root/pom.xml" -Pbench -pl check/bench -am process-classes >&2
classes=$here/target/classes:$(cat "$here/target/classpath")
