// The benchmark programs in Go; the argument names one of them.
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

func main() {
	name := os.Args[1]
	switch name {
	case "hello":
		fmt.Println("Hello, world!")
	case "fib":
		measure(name, func() int { return fib(35) })
	case "loops":
		measure(name, func() int { return loops(300) })
	case "arrays":
		measure(name, func() int { return arrays(1000000) })
	case "dicts":
		words := make([]string, 10000)
		for i := range words {
			words[i] = "word" + strconv.Itoa(i)
		}
		measure(name, func() int { return dicts(words, 1000000) })
	case "sort":
		values := numbers(500000)
		measure(name, func() int {
			sorted := append([]int(nil), values...)
			sort.Ints(sorted)
			return sorted[250000]
		})
	case "shellsort":
		values := numbers(300000)
		measure(name, func() int { return shellsort(values)[150000] })
	case "strings":
		measure(name, func() int { return text(300000) })
	case "spawn":
		measure(name, func() int { return spawn(1000000) })
	case "spawn100":
		once(name, func() int { return spawn(100) })
	case "sleepers":
		once(name, func() int { return sleepers(1000000) })
	case "pingpong":
		measure(name, func() int { return pingpong(200000) })
	case "skynet":
		measure(name, func() int { return skynet(0, 1000000) })
	case "parmap":
		measure(name, parmap)
	default:
		os.Exit(64)
	}
}

func millis(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// Runs body until it is warm, then prints its name, the median of its times in ms, and its result.
func measure(name string, body func() int) {
	begin := time.Now()
	result := body()
	for millis(time.Since(begin)) < 1500 {
		result = body()
	}
	started := time.Now()
	var times []float64
	for len(times) < 7 && (len(times) == 0 || millis(time.Since(started)) < 10000) {
		start := time.Now()
		result = body()
		times = append(times, millis(time.Since(start)))
	}
	sort.Float64s(times)
	fmt.Println(name, times[len(times)/2], result)
}

func once(name string, body func() int) {
	start := time.Now()
	result := body()
	fmt.Println(name, millis(time.Since(start)), result)
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func loops(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			for k := 0; k < n; k++ {
				total += (i*j + k) % 7
			}
		}
	}
	return total
}

func arrays(n int) int {
	var a []int
	for i := 0; i < n; i++ {
		a = append(a, i*7%1000)
	}
	total := 0
	for pass := 0; pass < 10; pass++ {
		for i := 0; i < n; i++ {
			total += a[i]
			a[i]++
		}
	}
	return total
}

func next(state int) int { return (state*1103515245 + 12345) % 2147483648 }

func dicts(words []string, n int) int {
	counts := map[string]int{}
	state := 1
	for i := 0; i < n; i++ {
		state = next(state)
		counts[words[state/65536%len(words)]]++
	}
	most := 0
	for _, count := range counts {
		if count > most {
			most = count
		}
	}
	return most
}

func numbers(n int) []int {
	out := make([]int, n)
	state := 1
	for i := range out {
		state = next(state)
		out[i] = state
	}
	return out
}

func shellsort(values []int) []int {
	a := append([]int(nil), values...)
	for gap := len(a) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(a); i++ {
			x := a[i]
			j := i
			for ; j >= gap && a[j-gap] > x; j -= gap {
				a[j] = a[j-gap]
			}
			a[j] = x
		}
	}
	return a
}

func text(n int) int {
	var built strings.Builder
	for i := 0; i < n; i++ {
		built.WriteString(strconv.Itoa(i))
		built.WriteByte(',')
	}
	pieces := strings.Split(built.String(), ",")
	total := len(strings.ReplaceAll(built.String(), "99", "-"))
	for _, piece := range pieces {
		total += len(piece)
	}
	return total + len(strings.Join(pieces, "; "))
}

func sum(results []int) int {
	total := 0
	for _, result := range results {
		total += result
	}
	return total
}

func spawn(n int) int {
	results := make([]int, n)
	var all sync.WaitGroup
	all.Add(n)
	for i := 0; i < n; i++ {
		go func(i int) {
			results[i] = i
			all.Done()
		}(i)
	}
	all.Wait()
	return sum(results)
}

func sleepers(n int) int {
	results := make([]int, n)
	var all sync.WaitGroup
	all.Add(n)
	for i := 0; i < n; i++ {
		go func(i int) {
			time.Sleep(time.Second)
			results[i] = 1
			all.Done()
		}(i)
	}
	all.Wait()
	return sum(results)
}

func pingpong(n int) int {
	balls := make(chan int, 1)
	answers := make(chan int, 1)
	go func() {
		for i := 0; i < n; i++ {
			answers <- <-balls + 1
		}
	}()
	total := 0
	for i := 0; i < n; i++ {
		balls <- i
		total += <-answers
	}
	return total
}

func skynet(number, size int) int {
	if size == 1 {
		return number
	}
	part := size / 10
	results := make([]int, 10)
	var all sync.WaitGroup
	all.Add(10)
	for i := 0; i < 10; i++ {
		go func(i int) {
			results[i] = skynet(number+i*part, part)
			all.Done()
		}(i)
	}
	all.Wait()
	return sum(results)
}

func collatz(part int) int {
	steps := 0
	for i := 0; i < 4000; i++ {
		n := part*4000 + i + 1
		for n != 1 {
			if n%2 == 0 {
				n = n / 2
			} else {
				n = 3*n + 1
			}
			steps++
		}
	}
	return steps
}

func parmap() int {
	results := make([]int, 64)
	var all sync.WaitGroup
	all.Add(64)
	for part := 0; part < 64; part++ {
		go func(part int) {
			results[part] = collatz(part)
			all.Done()
		}(part)
	}
	all.Wait()
	return sum(results)
}
