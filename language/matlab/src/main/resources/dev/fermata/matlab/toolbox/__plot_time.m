% Draws responses over time.
function __plot_time(models, styles, rest, kind, titled)
x0 = [];
if strcmp(kind, 'initial')
    x0 = rest{1}(:);
    rest(1) = [];
end
given = __first_or_empty(rest);
held = ishold;
for k = 1:numel(models)
    [y, t] = __driven(models{k}, kind, given, x0);
    y = reshape(y, numel(t), []);
    style = styles(k);
    if isempty(style{1})
        style = {};
    end
    for c = 1:size(y, 2)
        if models{k}.Ts == 0
            plot(t, y(:, c), style{:});
        else
            stairs(t, y(:, c), style{:});
        end
        hold on
    end
end
if ~held
    hold off
end
title(titled);
xlabel(['Time (' models{1}.TimeUnit ')']);
ylabel('Amplitude');
end
