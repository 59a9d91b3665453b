module fermata/bench

go 1.19
