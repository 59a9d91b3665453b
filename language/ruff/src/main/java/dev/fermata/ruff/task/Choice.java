package dev.fermata.ruff.task;

import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.channel.Select;
import dev.fermata.runtime.channel.Selected;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/**
 * What the builtin {@code select} gives: a promise of the index and value of the first source that has something. Only a
 * task can wait for a channel, so one does; it never fails itself, because its failure is the promise's.
 */
final class Choice extends Promise {
    private final Chooser chooser;

    private Choice(Object[] sources) {
        this.chooser = new Chooser(this, SelectStatement.of(sources));
    }

    /** A suspending host method. */
    static Object begin(Object[] sources) throws Suspension {
        Choice choice = new Choice(sources);
        try {
            Task.startHere(choice.chooser);
        } catch (Suspension suspension) {
            suspension.push(new Answer(choice));
            throw suspension;
        }
        return choice;
    }

    /** Fails also when the program cancels the choice; nobody needs the chooser then. */
    @Override
    public boolean fail(Throwable error) {
        boolean first = super.fail(error);
        if (first) {
            chooser.cancel("nobody waits for the choice");
        }
        return first;
    }

    private void settle(Object selected, Throwable error) {
        Selected chosen = (Selected) selected;
        Throwable failure = error != null ? error : chosen.error();
        if (failure != null) {
            super.fail(Rejection.forAwaiter(failure));
        } else if (chosen.value() == Channel.END) {
            super.fail(new Rejection(ChannelValue.DISCONNECTED));
        } else {
            succeed(Values.share(RuffArray.of((long) chosen.index(), Values.share(chosen.value()))));
        }
    }

    @Override
    public String describe() {
        return "select";
    }

    private static final class Chooser extends Task {
        private final Choice choice;
        private final Select select;

        Chooser(Choice choice, Select select) {
            this.choice = choice;
            this.select = select;
        }

        @Override
        protected Object execute() throws Throwable {
            Object selected;
            try {
                selected = select.await();
            } catch (Suspension suspension) {
                suspension.push(new Chosen(choice));
                throw suspension;
            }
            choice.settle(selected, null);
            return null;
        }

        @Override
        public String name() {
            return "select";
        }
    }

    /** The rest of the chooser after its wait. */
    private static final class Chosen extends Frame {
        private final Choice choice;

        Chosen(Choice choice) {
            this.choice = choice;
        }

        @Override
        public Object resume(Object selected, Throwable error) {
            choice.settle(selected, error);
            return null;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
