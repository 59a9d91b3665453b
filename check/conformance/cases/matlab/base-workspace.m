% a function reaches the variables of the script by name
x = 5;
change();
disp(x)
disp(y)

function change()
    evalin('base', 'x = x + 1;');
    disp(evalin('base', 'x'))
    assignin('base', 'y', 'made');
end
