% What pictures hold is checked by reading them back.
folder = tempname;
mkdir(folder);
x = 0:5;
f = figure('Position', [0 0 400 300]);
plot(x, x.^2, 'r-', 'LineWidth', 3);
title('Squares & <cubes>');
xlabel('x_1');
legend('data', 'Location', 'northwest');
svg = fullfile(folder, 'a.svg');
saveas(f, svg);
text = fileread(svg);
fprintf('%d %d %d %d\n', startsWith(text, '<?xml'), contains(text, 'Squares &amp; &lt;cubes&gt;'), contains(text, 'stroke="#ff0000"'), contains(text, '>data</text>'));
fprintf('%d ticks\n', numel(regexp(text, '>(0|5|10|15|20|25)</text>')));

clf
patch([0 1 1 0], [0 0 1 1], 'b', 'EdgeColor', 'none');
axis off
print(f, fullfile(folder, 'b'), '-dpng');
a = imread(fullfile(folder, 'b.png'));
size(a)
squeeze(a(150, 200, :))'
squeeze(a(3, 3, :))'
print(f, fullfile(folder, 'c'), '-dpng', '-r192');
size(imread(fullfile(folder, 'c.png')))

clf
image(uint8(cat(3, [255 0], [0 255], [0 0])));
axis off
exportgraphics(gca, fullfile(folder, 'd.png'), 'Resolution', 96);
d = imread(fullfile(folder, 'd.png'));
squeeze(d(150, 100, :))'
squeeze(d(150, 300, :))'
print('-dpdf', fullfile(folder, 'e'));
pdf = fileread(fullfile(folder, 'e.pdf'));
disp(pdf(1:8))
try
    saveas(f, fullfile(folder, 'f.xyz'));
catch e
    disp(e.identifier)
end

line(1:3, 4:6, 'Color', 'g', 'Tag', 'mine');
savefig(f, fullfile(folder, 'g'));
close all
g = openfig(fullfile(folder, 'g'));
h = findobj(g, 'Tag', 'mine');
disp(h.YData)
disp(class(h))

m = uint8([0 50; 100 255]);
imwrite(m, fullfile(folder, 'h.png'));
isequal(imread(fullfile(folder, 'h.png')), m)
imwrite([0 0.5 1], fullfile(folder, 'i.png'));
imread(fullfile(folder, 'i.png'))
imwrite(logical([1 0 1]), fullfile(folder, 'j.png'));
class(imread(fullfile(folder, 'j.png')))
imwrite([3 1 2], [1 0 0; 0 1 0; 0 0 1], fullfile(folder, 'k.png'));
[index, map] = imread(fullfile(folder, 'k.png'))
info = imfinfo(fullfile(folder, 'h.png'));
fprintf('%s %d x %d, %d bits, %s\n', info.Format, info.Width, info.Height, info.BitDepth, info.ColorType);
rmdir(folder, 's');
