"""The blocks of 得分 and 方法稳健性."""
