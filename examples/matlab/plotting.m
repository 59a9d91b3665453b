% A figure drawn without a display, written as PNG and as SVG.

t = linspace(0, 20, 400);
f = figure('Position', [0 0 1000 700]);

subplot(2, 2, 1)
plot(t, exp(-t / 8) .* cos(t), t, exp(-t / 8), '--', 'LineWidth', 1.5)
title('Damped oscillation')
xlabel('time (s)')
ylabel('e^{-t/8} cos t')
legend('signal', 'envelope')
grid on

subplot(2, 2, 2)
rng(1)
histogram(randn(1, 1000))
title('1000 normal numbers')

subplot(2, 2, 3)
surf(peaks(40), 'EdgeColor', 'none')
shading interp
camlight
title('Peaks')

subplot(2, 2, 4)
contourf(peaks(40), 12)
colorbar
title('From above')

folder = tempname;
mkdir(folder);
print(f, fullfile(folder, 'figure'), '-dpng', '-r144');
saveas(f, fullfile(folder, 'figure.svg'));

pixels = imread(fullfile(folder, 'figure.png'));
fprintf('figure.png: %d x %d pixels\n', size(pixels, 2), size(pixels, 1));
text = fileread(fullfile(folder, 'figure.svg'));
fprintf('figure.svg: %d texts, among them %s\n', numel(strfind(text, '</text>')), regexp(text, 'Damped \w+', 'match', 'once'));
fprintf('written to %s\n', folder);
