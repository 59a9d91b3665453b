% Arrays with gradients.
x = dlarray([1 2; 3 4])
[v, g] = dlfeval(@energy, x)
X = dlarray(magic(3), 'CB');
disp(dims(X));
Y = softmax(dlarray([1; 2; 3], 'CB'))
fprintf('%.4f\n', extractdata(crossentropy(dlarray([0.7; 0.3], 'CB'), dlarray([1; 0], 'CB'))));
[w, vel] = sgdmupdate(dlarray([1 2]), dlarray([0.5 0.5]), []);
fprintf('%.4f %.4f\n', extractdata(w), extractdata(vel));
disp(padsequences({[1 2 3], [4 5]}, 2));
try
    dlgradient(x, x);
catch err
    disp(err.message);
end

function [v, g] = energy(x)
v = sum(x .^ 2, 'all');
g = dlgradient(v, x);
end
