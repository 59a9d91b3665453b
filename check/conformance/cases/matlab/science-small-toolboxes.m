% Modulation, option prices, colours, histograms, sound, cones.
qammod(0:3, 4)
real(qammod(0:15, 16))
imag(qammod(0:15, 16))
isequal(qamdemod(qammod(0:63, 64), 64), 0:63)
mean(abs(qammod(0:15, 16, 'UnitAveragePower', true)).^2)
qammod([0; 0; 1; 1], 4, 'InputType', 'bit').'
round(pskmod(0:3, 4, pi/4)*sqrt(2))
isequal(pskdemod(pskmod(0:7, 8), 8), 0:7)
[call, put] = blsprice(100, 95, 0.1, 0.25, 0.5)
vol = blsimpv(100, 95, 0.075, 0.25, 10)
abs(blsimpv(100, 95, 0.1, 0.25, call) - 0.5) < 1e-9
[line, signal] = macd([10; 10; 10]);
disp([line signal])
[n, x] = imhist(uint8([0 1 1 255]), 4)
imhist(logical([1 0 1]))'
round(rgb2lab([1 0 0; 1 1 1; 0 0 0]), 2)
max(abs(lab2rgb(rgb2lab([0.2 0.3 0.4])) - [0.2 0.3 0.4])) < 1e-12
file = [tempname '.wav'];
audiowrite(file, int16([100 5; -200 6]), 44100);
[y, fs] = audioread(file, 'native')
audioread(file, [2 2])*2^15
info = audioinfo(file);
info.TotalSamples, info.NumChannels, info.BitsPerSample
delete(file);
cone = secondordercone(eye(2), [0; 0], [0; 0], -1)
options = optimoptions('coneprog', 'Display', 'off');
[p, fval, flag] = coneprog([1; 1], cone, [], [], [], [], [], [], options);
disp(max(abs(p + [1; 1]/sqrt(2))) < 1e-6)
disp(abs(fval + sqrt(2)) < 1e-6)
flag
[p, ~, flag] = coneprog([1; 0], cone, [], [], [1 1], 3, [], [], options)
table.empty
categorical.empty(0, 1)
double.empty(0, 3)
try
    double.empty(1, 2)
catch e
    disp(e.message)
end
try
    qammod(4, 4)
catch e
    disp(e.message)
end
