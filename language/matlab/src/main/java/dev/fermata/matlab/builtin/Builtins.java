package dev.fermata.matlab.builtin;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds builtins by name. Families are asked in turn, the most used first; only those asked are loaded. */
public final class Builtins {
    /** The tables. Each answers null for names it does not have. */
    private static final List<Function<String, Builtin>> FAMILIES = List.of(
            ConsoleBuiltins::find,
            ConstructionBuiltins::find,
            CellBuiltins::find,
            StructBuiltins::find,
            ConversionBuiltins::find,
            OperatorBuiltins::find,
            QueryBuiltins::find,
            ShapeBuiltins::find,
            SearchBuiltins::find,
            MatrixBuiltins::find,
            RandomBuiltins::find,
            StreamBuiltins::find,
            ReductionBuiltins::find,
            ExtremumBuiltins::find,
            SortBuiltins::find,
            SetBuiltins::find,
            LinearBuiltins::find,
            MatrixFunctionBuiltins::find,
            PolynomialBuiltins::find,
            FourierBuiltins::find,
            InterpolationBuiltins::find,
            FilterBuiltins::find,
            SignalBuiltins::find,
            FactorBuiltins::find,
            EigenBuiltins::find,
            SpreadBuiltins::find,
            HistogramBuiltins::find,
            GroupingBuiltins::find,
            CumulativeBuiltins::find,
            MovingBuiltins::find,
            TrigonometryBuiltins::find,
            ArithmeticBuiltins::find,
            RoundingBuiltins::find,
            SpecialFunctionBuiltins::find,
            DeviceBuiltins::find,
            DistributionBuiltins::find,
            CovarianceBuiltins::find,
            ScalingBuiltins::find,
            IntegerBuiltins::find,
            BitBuiltins::find,
            NumberTextBuiltins::find,
            TextSearchBuiltins::find,
            TextClassBuiltins::find,
            TextChangeBuiltins::find,
            TextPartsBuiltins::find,
            RegexBuiltins::find,
            TextBetweenBuiltins::find,
            EmptyBuiltins::find,
            WarningBuiltins::find,
            RadixBuiltins::find,
            ScanBuiltins::find,
            ComposeBuiltins::find,
            NameBuiltins::find,
            PatternBuiltins::find,
            dev.fermata.matlab.files.PathTextBuiltins::find,
            dev.fermata.matlab.files.FileBuiltins::find,
            dev.fermata.matlab.files.WholeFileBuiltins::find,
            dev.fermata.matlab.files.FolderBuiltins::find,
            dev.fermata.matlab.files.MatrixFileBuiltins::find,
            dev.fermata.matlab.files.TableFileBuiltins::find,
            dev.fermata.matlab.files.SpreadsheetBuiltins::find,
            dev.fermata.matlab.mat.MatBuiltins::find,
            dev.fermata.matlab.json.JsonBuiltins::find,
            dev.fermata.matlab.time.ClockBuiltins::find,
            dev.fermata.matlab.time.DatetimeBuiltins::find,
            dev.fermata.matlab.time.DatetimeConversion::find,
            dev.fermata.matlab.time.DurationBuiltins::find,
            dev.fermata.matlab.time.SerialBuiltins::find,
            dev.fermata.matlab.time.TradingBuiltins::find,
            dev.fermata.matlab.timer.TimerBuiltins::find,
            dev.fermata.matlab.system.SystemBuiltins::find,
            dev.fermata.matlab.net.WebBuiltins::find,
            dev.fermata.matlab.net.TcpBuiltins::find,
            dev.fermata.matlab.system.DialogueBuiltins::find,
            dev.fermata.matlab.system.HelpBuiltins::find,
            dev.fermata.matlab.files.ArchiveBuiltins::find,
            FloatTextBuiltins::find,
            dev.fermata.matlab.system.WorkspaceBuiltins::find,
            dev.fermata.matlab.system.FunctionLookupBuiltins::find,
            dev.fermata.matlab.own.MissingBuiltins::find,
            dev.fermata.matlab.table.TableBuiltins::find,
            dev.fermata.matlab.table.TableEdits::find,
            dev.fermata.matlab.table.TimetableBuiltins::find,
            dev.fermata.matlab.table.CategoricalBuiltins::find,
            dev.fermata.matlab.words.WordBuiltins::find,
            dev.fermata.matlab.standin.GpuBuiltins::find,
            dev.fermata.matlab.standin.SparseBuiltins::find,
            dev.fermata.matlab.solver.SolverBuiltins::find,
            dev.fermata.matlab.solver.PartitionBuiltins::find,
            dev.fermata.matlab.geometry.GeometryBuiltins::find,
            dev.fermata.matlab.validation.ValidatorBuiltins::find,
            dev.fermata.matlab.validation.ParserBuiltins::find,
            dev.fermata.matlab.container.MapBuiltins::find,
            dev.fermata.matlab.container.DictionaryBuiltins::find,
            dev.fermata.matlab.task.TaskBuiltins::find,
            dev.fermata.matlab.function.FunctionBuiltins::find,
            dev.fermata.matlab.function.ExceptionBuiltins::find,
            dev.fermata.matlab.function.StackBuiltins::find,
            dev.fermata.matlab.function.MemoBuiltins::find,
            dev.fermata.matlab.object.ClassBuiltins::find,
            dev.fermata.matlab.graphics.FigureBuiltins::find,
            dev.fermata.matlab.graphics.AxesBuiltins::find,
            dev.fermata.matlab.graphics.LineBuiltins::find,
            dev.fermata.matlab.graphics.ShapeBuiltins::find,
            dev.fermata.matlab.graphics.LayoutBuiltins::find,
            dev.fermata.matlab.graphics.ObjectBuiltins::find,
            dev.fermata.matlab.graphics.ChartBuiltins::find,
            dev.fermata.matlab.graphics.ColorBuiltins::find,
            dev.fermata.matlab.graphics.ImageBuiltins::find,
            dev.fermata.matlab.graphics.InteractionBuiltins::find,
            dev.fermata.matlab.graphics.ExportBuiltins::find);

    private static final ConcurrentHashMap<String, Builtin> KNOWN = new ConcurrentHashMap<>();

    private Builtins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        Builtin known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        for (Function<String, Builtin> family : FAMILIES) {
            Builtin found = family.apply(name);
            if (found != null) {
                KNOWN.put(name, found);
                return found;
            }
        }
        return null;
    }
}
