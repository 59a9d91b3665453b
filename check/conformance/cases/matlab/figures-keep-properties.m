% Figures, axes and lines as objects: values, defaults, limits, parents and errors.
f = figure('Name', 'Results');
fprintf('%d %d %s\n', f.Number, double(f), f.Name);
disp(f == 1)
h = plot(1:5, [2 4 1 8 3], 'r--o', 'LineWidth', 2);
fprintf('%s %s %s %g %g\n', h.Type, h.LineStyle, h.Marker, h.LineWidth, h.MarkerSize);
disp(get(h, 'Color'))
disp(h.YData)
title('Numbers'); xlabel('n'); ylabel('value');
disp(get(get(gca, 'Title'), 'String'))
disp(get(get(gca, 'XLabel'), 'String'))
disp(xlim)
disp(ylim)
disp(get(gca, 'YTick'))
ax = gca;
fprintf('%s %s %s %s %g\n', ax.XScale, ax.XGrid, ax.NextPlot, ax.Type, ax.FontSize);
hold on
g = plot([1 5], [0 10]);
fprintf('%d children, newest first: %d\n', numel(ax.Children), isequal(ax.Children(1), g));
disp(isequal(g.Color, [0 0.447 0.741]))
disp(ylim)
hold off
axis([0 6 -1 9])
disp(axis)
ax.YLim(2) = 20;
disp(ylim)
fprintf('%s\n', ax.YLimMode);
ylim auto
disp(ylim)
set(h, {'LineWidth', 'Marker'}, {3, 'square'});
fprintf('%g %s\n', h.LineWidth, h.Marker);
set(gcf, 'Color', 'g');
disp(get(gcf, 'Color'))
l = legend('first', 'second');
disp(l.String)
disp(h.DisplayName)
t = text(1, 2, 'here', 'FontSize', 14);
fprintf('%s %g %s\n', t.String, t.FontSize, t.HorizontalAlignment);
disp(class(ancestor(t, 'figure')))
disp(numel(findobj(gcf, 'Type', 'line')))
delete(h)
fprintf('%d %d %d\n', isvalid(h), isgraphics(h), numel(findobj(gcf, 'Type', 'line')));
try
    h.Color
catch e
    disp(e.message)
end
try
    g.Colour = 'r';
catch e
    disp(e.message)
end
try
    g.LineStyle = 'wavy';
catch e
    disp(e.message)
end
b = bar([3 1 2]);
fprintf('%s %g %g\n', b.Type, b.BarWidth, b.BaseValue);
n = histogram([1 2 2 3 3 3 4], 0.5:4.5);
disp(n.Values)
n.Normalization = 'probability';
fprintf('%.4f ', n.Values); fprintf('\n');
n.BinEdges = [0 2.5 5];
n.Normalization = 'count';
fprintf('%d ', n.NumBins, n.Values); fprintf('\n');
s = surf(magic(3));
disp(view)
disp(s.CData)
semilogy([1 10 100])
fprintf('%s\n', get(gca, 'YScale'));
a = subplot(2, 1, 1);
c = subplot(2, 1, 2);
fprintf('%d\n', isequal(gca, c), isequal(subplot(2, 1, 1), a));
figure(5);
set(groot, 'defaultLineLineWidth', 4);
p = plot(1:2);
disp(p.LineWidth)
set(groot, 'defaultLineLineWidth', 'remove');
p = plot(1:2);
disp(p.LineWidth)
close(5)
disp(isgraphics(5))
close all
disp(isempty(get(groot, 'CurrentFigure')))
q = plot([1 2 3], [4 5 6])
