# One private PostgreSQL cluster that lives as long as this script's standard input stays open.
# However the process that holds the other end ends, even by SIGKILL, the server stops and its folder goes.
# Arguments: the folder of the programs, the cluster's own folder, the port, and whether it writes durably: on or off.
trap '' INT TERM HUP QUIT
bin=$1 dir=$2 port=$3 durable=$4
exec 3<&0 </dev/null

# This script leads its own process group. Asking again covers the moment between initdb and postgres.
( read -r _ <&3; for _ in 1 2 3 4 5 6 7 8 9 10; do kill -QUIT 0; sleep 1; done ) &
keeper=$!

initialise() { "$bin/initdb" -D "$dir/data" -U postgres --auth=trust --encoding=UTF8 --no-sync "$@" >/dev/null 3<&-; }

# A linguistic collation, as on a server in use: an order that only holds in byte order shows here.
{ initialise --locale=C --locale-provider=icu --icu-locale=en-US 2>/dev/null || initialise --locale=C; } &&
  "$bin/postgres" -D "$dir/data" \
    -c listen_addresses=127.0.0.1 -c port="$port" -c unix_socket_directories="$dir" \
    -c max_connections=200 -c shared_buffers=128MB -c fsync="$durable" -c full_page_writes="$durable" \
    -c log_min_messages=fatal -c log_min_error_statement=panic 3<&-

rm -rf -- "$dir"
kill -KILL "$keeper"
