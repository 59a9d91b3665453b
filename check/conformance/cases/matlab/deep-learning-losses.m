% Losses of errors with masks, and options that are refused because they would change the result.
Y = dlarray([1 2; 3 5], 'CB'); T = [0 2; 3 4];
disp(extractdata(l1loss(Y, T)))
disp(extractdata(l2loss(Y, T, 'Mask', [1 1; 1 0])))
disp(extractdata(mse(Y, T, 'NormalizationFactor', 'mask-included', 'Mask', [1 0; 0 1])))
try, l1loss(Y, T, 'Weights', [1 2]), catch e, disp(e.message), disp(e.identifier), end
try, norm(dlarray(magic(3))), catch e, disp(e.message), end
disp(extractdata(norm(dlarray([3 4]))))
disp(extractdata(norm(dlarray([3 4; 0 0]), 'fro')))
try, ksdensity(1:5, 'Support', 'positive'); catch e, disp(e.message), end
try, normalizeWords("Wörter", 'Language', 'de'), catch e, disp(e.message), end
