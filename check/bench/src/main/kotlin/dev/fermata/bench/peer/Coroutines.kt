package dev.fermata.bench.peer

import dev.fermata.bench.peer.Measure.measure
import dev.fermata.bench.peer.Measure.once
import kotlin.system.exitProcess
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** kotlinx.coroutines on its default dispatcher. */
object Coroutines {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val name = arguments[0]
        when (name) {
            "spawn" -> measure(name) { run { spawn(1_000_000) } }
            "spawn100" -> once(name) { run { spawn(100) } }
            "sleepers" -> once(name) { run { sleepers(1_000_000) } }
            "pingpong" -> measure(name) { run { pingpong(200_000) } }
            "skynet" -> measure(name) { run { skynet(0, 1_000_000) } }
            "parmap" -> measure(name) { run { parmap() } }
            else -> exitProcess(64)
        }
    }

    private fun <T> run(body: suspend CoroutineScope.() -> T): T = runBlocking(Dispatchers.Default, body)

    private suspend fun spawn(n: Int): Long = coroutineScope {
        List(n) { i -> async { i.toLong() } }.awaitAll().sum()
    }

    private suspend fun sleepers(n: Int): Long = coroutineScope {
        List(n) { async { delay(1000); 1L } }.awaitAll().sum()
    }

    private suspend fun pingpong(n: Int): Long = coroutineScope {
        val balls = Channel<Long>(1)
        val answers = Channel<Long>(1)
        launch { repeat(n) { answers.send(balls.receive() + 1) } }
        var total = 0L
        for (i in 0L until n) {
            balls.send(i)
            total += answers.receive()
        }
        total
    }

    private suspend fun skynet(number: Long, size: Long): Long = coroutineScope {
        if (size == 1L) {
            number
        } else {
            val part = size / 10
            List(10) { i -> async { skynet(number + i * part, part) } }.awaitAll().sum()
        }
    }

    private suspend fun parmap(): Long = coroutineScope {
        List(64) { part -> async { PlainJava.collatz(part) } }.awaitAll().sum()
    }
}
