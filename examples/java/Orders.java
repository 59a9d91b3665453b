import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Promises;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;

/**
 * The runtime by itself, without a language: three cooks take orders from one channel and need different times; the
 * root task awaits them all. Each method that waits keeps its place in a frame of its own, as a compiler would generate
 * it: it calls, and builds the frame only when the call really suspends.
 *
 * <p>Run it with {@code java -cp runtime.jar Orders.java}. On the virtual clock of the test it takes no time at all.
 */
public final class Orders {
    private Orders() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Session.builder().build()));
    }

    /** Runs the program in a session. */
    public static int run(Session session) {
        return session.run(new Task() {
            @Override
            protected Object execute() throws Throwable {
                return kitchen();
            }
        });
    }

    /** Starts the cooks, hands out the orders, and waits until all are served. */
    private static Object kitchen() throws Throwable {
        Channel orders = new Channel(Channel.UNLIMITED);
        List<Promise> cooks = new ArrayList<>();
        for (String name : List.of("Ada", "Bob", "Cy")) {
            cooks.add(Task.startHere(new Cook(name, orders)));
        }
        for (int number = 1; number <= 6; number++) {
            orders.trySend(number);
        }
        orders.close();
        try {
            return served(Task.await(Promises.all(cooks)));
        } catch (Suspension suspension) {
            suspension.push(new Place("kitchen", 50) {
                @Override
                public Object resume(Object value, Throwable error) throws Throwable {
                    if (error != null) {
                        throw error;
                    }
                    return served(value);
                }
            });
            throw suspension;
        }
    }

    private static Object served(Object counts) {
        print("served: " + counts);
        return null;
    }

    /** A task that cooks what comes out of the channel, and gives how many dishes it made. */
    private static final class Cook extends Task {
        private final String name;
        private final Channel orders;
        private int dishes;

        Cook(String name, Channel orders) {
            this.name = name;
            this.orders = orders;
        }

        @Override
        protected Object execute() throws Throwable {
            return take();
        }

        /** The head of the loop: the next order. */
        private Object take() throws Throwable {
            Object order;
            try {
                order = orders.receiveOrEnd();
            } catch (Suspension suspension) {
                suspension.push(new Place("take", 90) {
                    @Override
                    public Object resume(Object value, Throwable error) throws Throwable {
                        if (error != null) {
                            throw error;
                        }
                        return cook(value);
                    }
                });
                throw suspension;
            }
            return cook(order);
        }

        /** The body of the loop: takes its time, then goes back to the head. */
        private Object cook(Object order) throws Throwable {
            if (order == Channel.END) {
                return dishes;
            }
            try {
                return Timers.sleep((int) order * 10_000_000L);
            } catch (Suspension suspension) {
                suspension.push(new Place("cook", 112) {
                    @Override
                    public Object resume(Object value, Throwable error) throws Throwable {
                        if (error != null) {
                            throw error;
                        }
                        dishes++;
                        print(Cook.this.name + " made order " + order);
                        return take();
                    }
                });
                throw suspension;
            }
        }
    }

    private static void print(String line) {
        Session.current().console().out().println(line);
    }

    /** Where an activation stands. */
    private abstract static class Place extends Frame {
        private final CodePosition position;

        Place(String function, int line) {
            position = new CodePosition(function, "Orders.java", line, 0, true);
        }

        @Override
        public CodePosition position() {
            return position;
        }
    }
}
