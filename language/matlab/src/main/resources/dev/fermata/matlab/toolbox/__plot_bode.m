% Draws magnitude and phase of models.
function __plot_bode(models, styles, w, withPhase)
if withPhase
    subplot(2, 1, 1);
end
for k = 1:numel(models)
    [mag, phase] = __magnitude_phase(models{k}, w);
    style = styles(k);
    if isempty(style{1})
        style = {};
    end
    if withPhase
        subplot(2, 1, 1);
    end
    semilogx(w, 20 * log10(reshape(mag(1, 1, :), [], 1)), style{:});
    hold on
    if withPhase
        subplot(2, 1, 2);
        semilogx(w, reshape(phase(1, 1, :), [], 1), style{:});
        hold on
    end
end
if withPhase
    hold off
    ylabel('Phase (deg)');
    xlabel('Frequency (rad/s)');
    grid on
    subplot(2, 1, 1);
end
hold off
title('Bode Diagram');
ylabel('Magnitude (dB)');
if ~withPhase
    xlabel('Frequency (rad/s)');
end
grid on
end
