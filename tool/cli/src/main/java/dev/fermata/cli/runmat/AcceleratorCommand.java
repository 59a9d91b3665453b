package dev.fermata.cli.runmat;

import dev.fermata.cli.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "accel-info", abbreviateSynopsis = true, sortOptions = false, header = "Report on the GPU: gpuArray computes on the host.")
final class AcceleratorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--reset", description = "Forget what was counted.")
    private boolean reset;

    @Mixin
    private RunmatOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        Text.println(json ? "{\"provider\":null,\"message\":\"No acceleration provider registered\"}" : "No acceleration provider registered");
        return 0;
    }
}
