package dev.fermata.matlab.builtin;

import dev.fermata.matlab.container.DictionaryBuiltins;
import dev.fermata.matlab.container.MapBuiltins;
import dev.fermata.matlab.files.ArchiveBuiltins;
import dev.fermata.matlab.files.AudioBuiltins;
import dev.fermata.matlab.files.FileBuiltins;
import dev.fermata.matlab.files.FolderBuiltins;
import dev.fermata.matlab.files.MatrixFileBuiltins;
import dev.fermata.matlab.files.PathTextBuiltins;
import dev.fermata.matlab.files.SpreadsheetBuiltins;
import dev.fermata.matlab.files.TableFileBuiltins;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.function.ExceptionBuiltins;
import dev.fermata.matlab.function.FunctionBuiltins;
import dev.fermata.matlab.function.MemoBuiltins;
import dev.fermata.matlab.function.StackBuiltins;
import dev.fermata.matlab.geometry.GeometryBuiltins;
import dev.fermata.matlab.graphics.AxesBuiltins;
import dev.fermata.matlab.graphics.ChartBuiltins;
import dev.fermata.matlab.graphics.ColorBuiltins;
import dev.fermata.matlab.graphics.ExportBuiltins;
import dev.fermata.matlab.graphics.FigureBuiltins;
import dev.fermata.matlab.graphics.ImageBuiltins;
import dev.fermata.matlab.graphics.InteractionBuiltins;
import dev.fermata.matlab.graphics.LayoutBuiltins;
import dev.fermata.matlab.graphics.LineBuiltins;
import dev.fermata.matlab.graphics.ObjectBuiltins;
import dev.fermata.matlab.hdf.HdfBuiltins;
import dev.fermata.matlab.json.JsonBuiltins;
import dev.fermata.matlab.mat.MatBuiltins;
import dev.fermata.matlab.net.TcpBuiltins;
import dev.fermata.matlab.net.WebBuiltins;
import dev.fermata.matlab.object.ClassBuiltins;
import dev.fermata.matlab.object.StorageBuiltins;
import dev.fermata.matlab.own.MissingBuiltins;
import dev.fermata.matlab.solver.PartitionBuiltins;
import dev.fermata.matlab.solver.SolverBuiltins;
import dev.fermata.matlab.standin.GpuBuiltins;
import dev.fermata.matlab.standin.SparseBuiltins;
import dev.fermata.matlab.symbolic.CalculusBuiltins;
import dev.fermata.matlab.symbolic.SymbolicBuiltins;
import dev.fermata.matlab.system.DialogueBuiltins;
import dev.fermata.matlab.system.FunctionLookupBuiltins;
import dev.fermata.matlab.system.HelpBuiltins;
import dev.fermata.matlab.system.SystemBuiltins;
import dev.fermata.matlab.system.WorkspaceBuiltins;
import dev.fermata.matlab.table.CategoricalBuiltins;
import dev.fermata.matlab.table.TableBuiltins;
import dev.fermata.matlab.table.TableEdits;
import dev.fermata.matlab.table.TimetableBuiltins;
import dev.fermata.matlab.task.TaskBuiltins;
import dev.fermata.matlab.time.ClockBuiltins;
import dev.fermata.matlab.time.DatetimeBuiltins;
import dev.fermata.matlab.time.DatetimeConversion;
import dev.fermata.matlab.time.DurationBuiltins;
import dev.fermata.matlab.time.SerialBuiltins;
import dev.fermata.matlab.time.TradingBuiltins;
import dev.fermata.matlab.timer.TimerBuiltins;
import dev.fermata.matlab.validation.ParserBuiltins;
import dev.fermata.matlab.validation.ValidatorBuiltins;
import dev.fermata.matlab.words.WordBuiltins;
import dev.fermata.matlab.xml.XmlBuiltins;
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
            PathTextBuiltins::find,
            FileBuiltins::find,
            WholeFileBuiltins::find,
            FolderBuiltins::find,
            MatrixFileBuiltins::find,
            TableFileBuiltins::find,
            SpreadsheetBuiltins::find,
            MatBuiltins::find,
            JsonBuiltins::find,
            XmlBuiltins::find,
            HdfBuiltins::find,
            ClockBuiltins::find,
            DatetimeBuiltins::find,
            DatetimeConversion::find,
            DurationBuiltins::find,
            SerialBuiltins::find,
            TradingBuiltins::find,
            TimerBuiltins::find,
            SystemBuiltins::find,
            WebBuiltins::find,
            TcpBuiltins::find,
            DialogueBuiltins::find,
            HelpBuiltins::find,
            ArchiveBuiltins::find,
            AudioBuiltins::find,
            FloatTextBuiltins::find,
            WorkspaceBuiltins::find,
            FunctionLookupBuiltins::find,
            MissingBuiltins::find,
            TableBuiltins::find,
            TableEdits::find,
            TimetableBuiltins::find,
            CategoricalBuiltins::find,
            WordBuiltins::find,
            GpuBuiltins::find,
            SparseBuiltins::find,
            SolverBuiltins::find,
            PartitionBuiltins::find,
            GeometryBuiltins::find,
            ValidatorBuiltins::find,
            ParserBuiltins::find,
            MapBuiltins::find,
            DictionaryBuiltins::find,
            TaskBuiltins::find,
            FunctionBuiltins::find,
            ExceptionBuiltins::find,
            StackBuiltins::find,
            MemoBuiltins::find,
            ClassBuiltins::find,
            StorageBuiltins::find,
            SymbolicBuiltins::find,
            CalculusBuiltins::find,
            FigureBuiltins::find,
            AxesBuiltins::find,
            LineBuiltins::find,
            dev.fermata.matlab.graphics.ShapeBuiltins::find,
            LayoutBuiltins::find,
            ObjectBuiltins::find,
            ChartBuiltins::find,
            ColorBuiltins::find,
            ImageBuiltins::find,
            InteractionBuiltins::find,
            ExportBuiltins::find,
            CalculusBuiltins::find);

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
