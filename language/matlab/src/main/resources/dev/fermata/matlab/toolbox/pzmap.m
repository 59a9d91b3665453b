% Poles and zeros in the complex plane: [p, z] = pzmap(sys); without outputs a plot.
function [p, z] = pzmap(varargin)
models = __response_arguments(varargin, 'pzmap');
p = pole(models{1});
z = zero(models{1});
if nargout > 0
    return
end
for k = 1:numel(models)
    p = pole(models{k});
    z = zero(models{k});
    plot(real(p), imag(p), 'x');
    hold on
    plot(real(z), imag(z), 'o');
end
hold off
title('Pole-Zero Map');
xlabel('Real Axis (seconds^{-1})');
ylabel('Imaginary Axis (seconds^{-1})');
clear p
end
